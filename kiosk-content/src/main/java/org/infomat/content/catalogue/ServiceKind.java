package org.infomat.content.catalogue;

/// What a person can do with a service at the terminal.
public enum ServiceKind {
    /// Fill in a form and hand it in.
    FORM,
    /// Ask an authority for a fact: the form holds the inputs, the answer comes at once.
    LOOK_UP,
    /// Read a public register of the hub.
    REGISTER,
    /// Read how the service works and where to go.
    INFORMATION
}
