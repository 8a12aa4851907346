/// Words in the languages of a bundle: texts, dates, digits, and the plain Markdown of information pages.
@NullMarked
package org.infomat.content.text;

import org.jspecify.annotations.NullMarked;
