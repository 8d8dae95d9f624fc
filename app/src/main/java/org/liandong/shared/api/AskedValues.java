package org.liandong.shared.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.liandong.shared.ListKind;
import org.liandong.shared.RuleViolation;

/**
 * Reads what a query asks for as a number, a choice or yes and no. What is none of these is refused like any other input, with
 * the parameter's name; left to itself, the server answers that there is no such address, or takes any word for no.
 */
@Provider
public class AskedValues implements ParamConverterProvider {

    /** How many items a page of a list has; the one number that is asked for. */
    private static final String LIMIT = "limit";

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return (ParamConverter<T>) parameter(annotations)
                .flatMap(name -> reader(name, type))
                .map(AskedValue::new)
                .orElse(null);
    }

    private static Optional<String> parameter(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Optional<Function<String, Object>> reader(String name, Class<?> type) {
        if (type == Integer.class && name.equals(LIMIT)) {
            return Optional.of(asked -> isLeftOut(asked) ? null : limit(asked));
        }
        if (type == boolean.class) {
            return Optional.of(asked -> !isLeftOut(asked) && yes(name, asked));
        }
        if (type.isEnum()) {
            return Optional.of(asked -> ListKind.constant((Class) type, name, asked));
        }
        return Optional.empty();
    }

    private static boolean isLeftOut(String asked) {
        return asked == null || asked.isBlank();
    }

    private static int limit(String asked) {
        if (!asked.matches("\\d{1,9}") || !Page.isLimit(Integer.parseInt(asked))) {
            throw new RuleViolation("shared.list.limitUnfit", asked, Page.MOST).in(LIMIT);
        }
        return Integer.parseInt(asked);
    }

    private static boolean yes(String name, String asked) {
        if (!asked.equals("true") && !asked.equals("false")) {
            throw new RuleViolation("shared.list.yesOrNo", asked).in(name);
        }
        return asked.equals("true");
    }

    /** Nothing but its own exceptions reaches the caller from where the server reads parameters. */
    private record AskedValue(Function<String, Object> reader) implements ParamConverter<Object> {

        @Override
        public Object fromString(String asked) {
            try {
                return reader.apply(asked);
            } catch (RuleViolation unfit) {
                throw new UnfitValue(unfit);
            }
        }

        @Override
        public String toString(Object value) {
            return String.valueOf(value);
        }
    }
}
