/// Applications: handed in once, examined in the open, decided in time.
@NullMarked
package org.infomat.hub.application;

import org.jspecify.annotations.NullMarked;
