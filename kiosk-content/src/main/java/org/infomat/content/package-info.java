/// What a bundle is: services, forms, pages, texts, search, and the rules that a form obeys.
@NullMarked
package org.infomat.content;

import org.jspecify.annotations.NullMarked;
