package org.liandong.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Calls what pages call, {@code row.org()}, {@code list.shows(column)}: the method is looked up once for each class. The server's
 * own resolver asks the class for all its methods at each call, which took a fifth of the time a table takes. Left to it is
 * what this one does not know for certain: a class that is not public, several methods of one name and number of values.
 */
public class CallResolver extends ELResolver {

    private record Call(String name, int values) {}

    private static final ClassValue<Map<Call, Method>> CALLS = new ClassValue<>() {
        @Override
        protected Map<Call, Method> computeValue(Class<?> type) {
            return calls(type);
        }
    };

    private static Map<Call, Method> calls(Class<?> type) {
        if (!Modifier.isPublic(type.getModifiers()) || !type.getModule().isExported(type.getPackageName())) {
            return Map.of();
        }
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isBridge() && !method.isVarArgs())
                .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()))
                .collect(Collectors.groupingBy(method -> new Call(method.getName(), method.getParameterCount())))
                .values()
                .stream()
                .filter(methods -> methods.size() == 1)
                .map(methods -> methods.get(0))
                .collect(Collectors.toUnmodifiableMap(
                        method -> new Call(method.getName(), method.getParameterCount()), Function.identity()));
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] values) {
        if (base == null || method == null || types != null) {
            return null;
        }
        int count = values == null ? 0 : values.length;
        var called = CALLS.get(base.getClass()).get(new Call(method.toString(), count));
        if (called == null) {
            return null;
        }
        var wanted = called.getParameterTypes();
        var given = new Object[count];
        for (int i = 0; i < count; i++) {
            given[i] = context.convertToType(values[i], wanted[i]);
        }
        try {
            var result = called.invoke(base, given);
            context.setPropertyResolved(base, method);
            return result;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // it only calls
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
