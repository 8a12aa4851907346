@NullMarked
package org.infomat.content;

import org.jspecify.annotations.NullMarked;
