/// Printers of A4 sheets that speak the Internet Printing Protocol (RFC 8010 and 8011), in our own few hundred lines: a
/// library for it brings three megabytes and a second language.
@NullMarked
package org.infomat.device.printer.ipp;

import org.jspecify.annotations.NullMarked;
