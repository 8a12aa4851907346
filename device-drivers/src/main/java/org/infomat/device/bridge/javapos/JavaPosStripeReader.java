package org.infomat.device.bridge.javapos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jpos.JposConst;
import jpos.JposException;
import jpos.MSRConst;
import jpos.MSRControl115;
import jpos.events.ErrorEvent;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.magstripe.Presented;
import org.infomat.device.card.magstripe.StripeProfile;
import org.infomat.device.card.magstripe.Swipe;
import org.infomat.device.card.magstripe.Track;
import org.infomat.device.card.magstripe.TrackRead;
import org.infomat.device.health.ChecksItself;
import org.infomat.device.health.HealthOutcome;

/// An MSR. It tells of each card in a thread of its own and then waits to be told that the next may come
/// (`DataEventEnabled`).
final class JavaPosStripeReader implements CardReader, ChecksItself {
    private final MSRControl115 control;
    private final StripeProfile profile;
    private final InstantSource clock;
    private final Presented presented = new Presented();
    private final Session session;
    private final DeviceDescription description;

    JavaPosStripeReader(
            DeviceId id, String logicalName, MSRControl115 control, StripeProfile profile, InstantSource clock)
            throws DeviceException, InterruptedException {
        this.control = control;
        this.profile = profile;
        this.clock = clock;
        Reporting reporting = new Reporting(
                control::getCapPowerReporting,
                control::setPowerNotify,
                control::getCapStatisticsReporting,
                control::retrieveStatistics,
                control::addStatusUpdateListener);
        session = new Session(id, control, reporting, Faults.GENERAL, presented::end);
        description = session.open(logicalName, this::prepare, this::capabilities);
    }

    private void prepare() throws JposException {
        control.setDecodeData(true); // characters, not the bits of the stripe
        control.setTracksToRead(MSRConst.MSR_TR_1_2_3);
        control.setErrorReportingType(MSRConst.MSR_ERT_CARD);
        if (control.getCapTransmitSentinels()) {
            control.setTransmitSentinels(false);
        }
        control.addDataListener(event -> session.post(this::drawnThrough));
        control.addErrorListener(this::failed);
        control.setDataEventEnabled(true);
    }

    private Set<Capability> capabilities() throws JposException {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        if (control.getCapISO()) {
            all.addAll(EnumSet.of(Capability.TRACK_1, Capability.TRACK_2, Capability.TRACK_3));
        }
        return all;
    }

    /// In the thread in which the service is called: whoever tells of a card is not kept.
    private void drawnThrough() {
        try {
            Map<Track, TrackRead> tracks = new EnumMap<>(Track.class);
            put(tracks, Track.ONE, control.getTrack1Data());
            put(tracks, Track.TWO, control.getTrack2Data());
            put(tracks, Track.THREE, control.getTrack3Data());
            presented.offer(profile.read(new Swipe(tracks), clock));
        } catch (JposException e) {
            presented.offer(new CardRead.Unreadable("JavaPOS error " + e.getErrorCode()));
        } finally {
            armAgain();
        }
    }

    private static void put(Map<Track, TrackRead> tracks, Track track, byte[] data) {
        if (data.length > 0) {
            tracks.put(track, new TrackRead.Whole(new String(data, ISO_8859_1)));
        }
    }

    /// A stripe whose end never came was stopped or drawn back on its way.
    private void failed(ErrorEvent event) {
        event.setErrorResponse(JposConst.JPOS_ER_CLEAR);
        boolean torn = event.getErrorCode() == JposConst.JPOS_E_EXTENDED
                && event.getErrorCodeExtended() == MSRConst.JPOS_EMSR_END;
        presented.offer(
                torn
                        ? new CardRead.Removed()
                        : new CardRead.Unreadable(
                                "JavaPOS error " + event.getErrorCode() + ", " + event.getErrorCodeExtended()));
        armAgain();
    }

    private void armAgain() {
        session.post(() -> control.setDataEventEnabled(true));
    }

    @Override
    public DeviceId id() {
        return session.id();
    }

    @Override
    public DeviceDescription description() {
        return description;
    }

    @Override
    public DeviceStatus status() {
        return session.status(() -> DeviceStatus.ONLINE);
    }

    @Override
    public CardRead read() throws DeviceException, InterruptedException {
        Optional<CardRead> card = presented.await();
        session.refuseIfEnded();
        return card.orElseGet(CardRead.Removed::new);
    }

    /// A stripe asks for no key.
    @Override
    public CardRead read(AccessKey key) throws DeviceException {
        session.refuseIfEnded();
        return presented.now().orElseGet(CardRead.Removed::new);
    }

    @Override
    public void awaitRemoval() throws DeviceException, InterruptedException {
        presented.awaitNone();
        session.refuseIfEnded();
    }

    @Override
    public HealthOutcome checkExternally() throws DeviceException, InterruptedException {
        return session.checkExternally();
    }

    @Override
    public void close() {
        session.close();
    }
}
