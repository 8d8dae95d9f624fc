package org.liandong.shared.api;

import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that must not happen twice: with an Idempotency-Key it is done once, and whoever lost the answer asks again
 * with the same key and gets the same answer.
 */
@NameBinding
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {

    /** The header that names a request. */
    String KEY = "Idempotency-Key";

    /** What it looks like: visible ASCII characters. */
    String FORM = "[!-~]{1,64}";
}
