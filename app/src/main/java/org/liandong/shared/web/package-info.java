/** What every page shares: its address, how it writes numbers and moments, and problems turned into pages. */
package org.liandong.shared.web;
