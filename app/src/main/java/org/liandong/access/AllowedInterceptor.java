package org.liandong.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.liandong.shared.Allowed;
import org.liandong.tenancy.AnsweringOnce;

/**
 * Asks the matrix before a service method runs, and before its transaction begins: a visitor from an upper tier gets a
 * read-only one.
 */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AllowedInterceptor {

    @Inject
    private Caller caller;

    @Inject
    private AnsweringOnce once;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var onMethod = call.getMethod().getAnnotation(Allowed.class);
        var allowed = onMethod != null
                ? onMethod
                : call.getMethod().getDeclaringClass().getAnnotation(Allowed.class);
        caller.require(allowed.value());
        once.permitted();
        return call.proceed();
    }
}
