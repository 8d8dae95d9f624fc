/**
 * Operations on people and hubs: staff, offices, break-glass, changes of divisions, what the caller himself is; lists of every
 * feature taken out; and how a request with an Idempotency-Key is done once.
 */
package org.liandong.access.api;
