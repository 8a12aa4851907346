package org.infomat.hub.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A JSON body that keeps the schema of this name in the contract; a request whose body does not never reaches the
/// method.
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface ContractBody {
    String value();
}
