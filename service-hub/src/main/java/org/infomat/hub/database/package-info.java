/// The PostgreSQL that the hub starts by itself where no other is given.
@NullMarked
package org.infomat.hub.database;

import org.jspecify.annotations.NullMarked;
