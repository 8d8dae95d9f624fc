package org.liandong;

import java.io.File;
import java.net.URISyntaxException;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The product as it was built, with the tests that run in it beside it: one server for all integration tests. */
@ArquillianSuiteDeployment
public class LiandongDeployment {

    @Deployment
    public static WebArchive app() throws URISyntaxException {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/liandong.war"))
                .addPackages(true, Filters.exclude(".*(/browser/.*|PageIT.*)"), "org.liandong")
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
    }

    private static File jarOf(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
