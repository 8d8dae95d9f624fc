/** The addresses of public pages and rooms, and how a hub is shown on a page. */
package org.liandong.tenancy.web;
