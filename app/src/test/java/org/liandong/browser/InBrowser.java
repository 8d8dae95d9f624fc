package org.liandong.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every page test the run's one browser, and keeps a picture of what a failed one saw. */
public final class InBrowser implements ParameterResolver, BeforeEachCallback, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(InBrowser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return chromium(test);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        chromium(test).scripts(true).desktop().putUp(); // with those of the test before
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            chromium(test)
                    .keep(test.getRequiredTestClass().getSimpleName() + "-"
                            + test.getRequiredTestMethod().getName());
        }
    }

    private static Chromium chromium(ExtensionContext test) {
        return test.getRoot()
                .getStore(RUN)
                .getOrComputeIfAbsent(
                        Chromium.class, opened -> new Chromium(Path.of("target", "browser")), Chromium.class);
    }
}
