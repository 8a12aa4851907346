@NullMarked
package org.infomat.content.search;

import org.jspecify.annotations.NullMarked;
