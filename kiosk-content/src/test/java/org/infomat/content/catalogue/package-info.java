@NullMarked
package org.infomat.content.catalogue;

import org.jspecify.annotations.NullMarked;
