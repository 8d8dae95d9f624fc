/** What every page shares: its address, and problems turned into pages. */
package org.liandong.shared.web;
