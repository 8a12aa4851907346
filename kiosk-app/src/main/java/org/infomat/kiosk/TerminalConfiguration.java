package org.infomat.kiosk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.infomat.device.Drivers;
import org.infomat.kiosk.access.Access;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.backend.ApplicationWriter;
import org.infomat.kiosk.backend.BackendCourier;
import org.infomat.kiosk.backend.BackendPost;
import org.infomat.kiosk.backend.HttpBackend;
import org.infomat.kiosk.backend.Reachability;
import org.infomat.kiosk.dispatch.Dispatch;
import org.infomat.kiosk.hardware.TerminalDrivers;
import org.infomat.kiosk.identity.TerminalKey;
import org.infomat.kiosk.machine.RecentLog;
import org.infomat.kiosk.outbox.Backoff;
import org.infomat.kiosk.outbox.FileKeySource;
import org.infomat.kiosk.outbox.LoggingListener;
import org.infomat.kiosk.outbox.Outbox;
import org.infomat.kiosk.outbox.OutboxListener;
import org.infomat.kiosk.outbox.OutboxSender;
import org.infomat.kiosk.update.ContentShelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What stands behind the screens of a terminal: content, devices, outbox, and the line to the hub.
@Configuration(proxyBeanMethods = false)
class TerminalConfiguration {
    private static final long LARGEST_OUTBOX = 2L << 30;

    @Bean
    ContentShelf contentShelf(KioskConfig config) {
        return new ContentShelf(config.data().resolve("index"));
    }

    @Bean
    Drivers drivers() {
        return TerminalDrivers.all();
    }

    @Bean
    Reachability reachability(InstantSource clock) {
        return new Reachability(clock);
    }

    @Bean
    HttpBackend backend(KioskConfig config, Reachability reachability) {
        return new HttpBackend(config.hub().url(), config.hub().tokenFile(), reachability);
    }

    @Bean
    OutboxListener outboxListener() {
        return new LoggingListener();
    }

    @Bean
    Outbox outbox(KioskConfig config, InstantSource clock, OutboxListener listener) {
        Path folder = config.data();
        return new Outbox(
                folder,
                new FileKeySource(folder.resolve("outbox.key")),
                config.terminal().id(),
                LARGEST_OUTBOX,
                clock,
                listener);
    }

    @Bean
    OutboxSender outboxSender(
            Outbox outbox, HttpBackend backend, KioskConfig config, InstantSource clock, OutboxListener listener) {
        return new OutboxSender(
                outbox,
                new BackendCourier(backend),
                Backoff.DEFAULT,
                config.outbox().holdUp(),
                clock,
                new SecureRandom(),
                listener);
    }

    @Bean
    TerminalKey terminalKey(KioskConfig config) {
        return TerminalKey.in(config.data().resolve("terminal.key"));
    }

    @Bean
    AuditLog auditLog(KioskConfig config, TerminalKey key, InstantSource clock) {
        return new AuditLog(config.data(), key, clock);
    }

    @Bean
    Dispatch dispatch(KioskConfig config, HttpBackend backend, AuditLog audit, InstantSource clock) {
        return new Dispatch(
                config.data().resolve("dispatch"),
                new BackendPost(backend),
                new AuditEnding(audit),
                clock,
                new SecureRandom());
    }

    @Bean
    Access access(KioskConfig config, InstantSource clock) {
        return new Access(config.technicians(), config.data().resolve("sign-in.count"), clock);
    }

    @Bean(initMethod = "listen")
    RecentLog recentLog() {
        return new RecentLog();
    }

    @Bean
    Counter counter(Outbox outbox, KioskConfig config, InstantSource clock) {
        return new Counter(outbox, new ApplicationWriter(config.terminal().id()), clock, new SecureRandom());
    }

    // Nobody waits for what is under way when the terminal closes.
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService background() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("background-", 0).factory());
    }
}
