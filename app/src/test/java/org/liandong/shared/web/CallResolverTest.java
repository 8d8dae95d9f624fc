package org.liandong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallResolverTest {

    private final CallResolver resolver = new CallResolver();
    private final Context context = new Context();

    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T convertToType(Object value, Class<T> type) {
            return (T) (type == String.class ? String.valueOf(value) : value);
        }
    }

    public record Row(String name) {
        public String with(String word) {
            return name + word;
        }

        public String fails() {
            throw new IllegalStateException("as it must");
        }

        public String two(String one) {
            return "text";
        }

        public String two(Integer one) {
            return "number";
        }
    }

    record Hidden(String name) {}

    private Object call(Object base, String method, Object... values) {
        context.setPropertyResolved(false);
        return resolver.invoke(context, base, method, null, values);
    }

    @Test
    @DisplayName("a public method is called, its values made into what it takes")
    void called() {
        assertThat(call(new Row("甲"), "name")).isEqualTo("甲");
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(call(new Row("甲"), "with", 2)).isEqualTo("甲2");
    }

    @Test
    @DisplayName("what is not certain is left to the server: overloads, classes that are not public, unknown names")
    void left() {
        assertThat(call(new Row("甲"), "two", "x")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
        assertThat(call(new Hidden("乙"), "name")).isNull();
        assertThat(call(List.of(), "size")).isNull();
        assertThat(call(new Row("甲"), "nothing")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    @DisplayName("what a method throws comes out with it as the cause")
    void thrown() {
        assertThatThrownBy(() -> call(new Row("甲"), "fails"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
