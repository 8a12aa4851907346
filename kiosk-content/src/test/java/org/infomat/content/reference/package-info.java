@NullMarked
package org.infomat.content.reference;

import org.jspecify.annotations.NullMarked;
