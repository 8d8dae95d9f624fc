/**
 * How somebody comes in: pages by OpenID Connect, the API by bearer token, one {@link org.liandong.access.web.Gate} for
 * both. Beside it the walls of the browser: headers, cookie flags, the same-origin rule.
 */
package org.liandong.access.web;
