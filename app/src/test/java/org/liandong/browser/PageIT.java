package org.liandong.browser;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that reads pages: against the server of the other integration tests, in the run's one browser. */
@RunAsClient
@ExtendWith({ArquillianExtension.class, InBrowser.class})
public abstract class PageIT {}
