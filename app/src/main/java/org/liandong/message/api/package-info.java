/** One's messages as operations. */
package org.liandong.message.api;
