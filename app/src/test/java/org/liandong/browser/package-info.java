/** The product as people see it: one headless Chromium for all page tests, and what every page is held to. */
package org.liandong.browser;
