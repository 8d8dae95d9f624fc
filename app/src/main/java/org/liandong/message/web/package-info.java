/** The bell, the list of one's messages and how one chooses their mail. */
package org.liandong.message.web;
