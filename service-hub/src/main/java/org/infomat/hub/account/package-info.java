/// Who may talk to the hub: clerks by password, terminals and agencies by token; and the record of what they did.
@NullMarked
package org.infomat.hub.account;

import org.jspecify.annotations.NullMarked;
