/// Finding a service by the words that a person types, in the language of the visit.
@NullMarked
package org.infomat.content.search;

import org.jspecify.annotations.NullMarked;
