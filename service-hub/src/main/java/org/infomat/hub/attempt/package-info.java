/// Counting wrong guesses, so that nobody can guess for long.
@NullMarked
package org.infomat.hub.attempt;

import org.jspecify.annotations.NullMarked;
