package org.infomat.hub.account;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who is admitted by configuration, and how long wrong passwords lock a door.
///
/// @param tokens terminals and agencies, each with the SHA-256 of its token
/// @param trialTerminal the terminal whose token is made at the first start and written into the data folder; empty for
/// none
/// @param firstClerk the name of the clerk who is made at the first start
/// @param firstPassword that clerk's password; without it one is made, to be changed at the first sign-in
/// @param wrongPasswords borne for one name within the window
@ConfigurationProperties("infomat.account")
record AccountSettings(
        @DefaultValue List<TokenSetting> tokens,
        @DefaultValue("terminal-1") String trialTerminal,
        @DefaultValue("clerk") String firstClerk,
        @Nullable String firstPassword,
        @DefaultValue("5") int wrongPasswords,
        @DefaultValue("PT15M") Duration window) {

    record TokenSetting(String name, Role role, String sha256) {}
}
