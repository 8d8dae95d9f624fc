/** Public operations about the deployment and its hubs. */
package org.liandong.tenancy.api;
