/// The server: the reference backend for terminals, and the page of the clerks.
@NullMarked
package org.infomat.hub;

import org.jspecify.annotations.NullMarked;
