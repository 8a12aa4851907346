/// Terminals as the hub knows them: what they report of themselves, what happens to them, who calls for help there.
@NullMarked
package org.infomat.hub.terminal;

import org.jspecify.annotations.NullMarked;
