package org.infomat.kiosk.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.content.form.Answer;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.scanner.Barcode;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Admission;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Technician;

/// Whatever can happen to a visit: a touch, a device, an answer from behind, the clock.
public sealed interface Event {
    /// What the person in front of the terminal did; each shows that somebody is there.
    sealed interface ByPerson extends Event {}

    /// Any touch or key that has no meaning of its own: typing, scrolling, a touch beside a button.
    record Touched() implements ByPerson {}

    /// "Touch to begin", in the language that it was read in.
    record Began(String language) implements ByPerson {}

    record ChoseLanguage(String tag) implements ByPerson {}

    record AskedForLanguages() implements ByPerson {}

    record AskedForHelp() implements ByPerson {}

    record Back() implements ByPerson {}

    /// The one main action of the step.
    record Next() implements ByPerson {}

    record StartOver() implements ByPerson {}

    record Finish() implements ByPerson {}

    /// "Yes, leave and forget my answers."
    record ConfirmedLeaving() implements ByPerson {}

    record ChoseLifeEvent(String id) implements ByPerson {}

    record ChoseCategory(String id) implements ByPerson {}

    record Searched(String text) implements ByPerson {}

    record ChoseService(String id) implements ByPerson {}

    record AskedForInformation() implements ByPerson {}

    record ChoseLookUp() implements ByPerson {}

    /// A number typed instead of a card.
    record TypedIdentifier(String text) implements ByPerson {}

    /// Which of the two things printed on a document the person is going to enter.
    record ChoseDocumentKey(AccessKey.Kind kind) implements ByPerson {}

    /// A number printed on a document, as it stands now.
    record TypedDocumentNumber(String text) implements ByPerson {
        /// Without what was typed: events may reach a log.
        @Override
        public String toString() {
            return "TypedDocumentNumber[]";
        }
    }

    /// A date printed on a document, as it stands now.
    record EnteredDocumentDate(PrintedDate date) implements ByPerson {}

    /// An answer as it stands now, valid or not; empty takes it away.
    record Answered(String property, Optional<Answer> value) implements ByPerson {}

    /// "Change" beside an answer.
    record ChangeAnswer(String page) implements ByPerson {}

    record TypedLookUp(String reference, String code) implements ByPerson {}

    record PrintAgain() implements ByPerson {}

    /// "I have noted my reference."
    record NotedReference() implements ByPerson {}

    record TypedRegisterQuery(String text) implements ByPerson {}

    record SearchedRegister(String query) implements ByPerson {}

    record TurnedRegisterPage(int page) implements ByPerson {}

    record ChoseEntry(String id) implements ByPerson {}

    record TriedAgain() implements ByPerson {}

    /// The hidden gesture of those who service the terminal.
    record AskedToSignIn() implements ByPerson {}

    record GavePassword(String name, String password) implements ByPerson {
        /// Without what was typed: events may reach a log.
        @Override
        public String toString() {
            return "GavePassword[]";
        }
    }

    record ByTechnician(Act act) implements ByPerson {}

    /// The button with which a person calls for help.
    record CalledForHelp() implements ByPerson {}

    /// Somebody plugged a headset in, or pulled it out.
    record Headset(boolean plugged) implements ByPerson {}

    /// Services that match what was typed.
    record Found(String text, List<String> services) implements Event {
        public Found {
            services = List.copyOf(services);
        }
    }

    record ScannedBarcode(Barcode barcode) implements ByPerson {}

    record CardWasRead(CardRead read) implements ByPerson {}

    /// What became of reading a document with its key.
    record DocumentRead(long ticket, CardRead read) implements Event {}

    /// The application is durable: whatever happens now, it will be sent.
    record Kept(long ticket, HandedIn handedIn) implements Event {}

    record NotKept(long ticket, Problem problem) implements Event {}

    record PrintEnded(long ticket, PrintOutcome outcome) implements Event {}

    /// What was asked behind the terminal has been answered, or has failed.
    record Replied(long ticket, Reply reply) implements Event {}

    /// The time now; comes at least once a second.
    record Tick(Instant now) implements Event {}

    /// The presence sensor sees somebody, or no longer.
    record Presence(boolean somebody) implements Event {}

    /// The kinds of device that can serve now.
    record DevicesChanged(Set<NeededDevice> working) implements Event {
        public DevicesChanged {
            working = Set.copyOf(working);
        }
    }

    record NetworkChanged(boolean reachable) implements Event {}

    record AvailabilityChanged(Availability availability) implements Event {}

    record BundleActivated(Bundle bundle) implements Event {}

    /// The operator's key switch was turned.
    record ServiceMode(boolean on) implements Event {}

    /// What became of signing in, as it was asked for at that moment.
    record SignInEnded(Instant asked, Admission admission) implements Event {}

    /// A technician's card was read.
    record Recognised(Technician technician) implements Event {}

    /// What became of a call for help; may come again when the hub is told later.
    record CallEnded(long ticket, boolean heard) implements Event {}

    record TaskEnded(long ticket, Ended.Result result) implements Event {}

    /// The terminal is being moved or broken open, or no longer is.
    record Tampering(boolean noticed) implements Event {}

    /// The operator takes the terminal out of service, or back.
    record Closed(boolean closed) implements Event {}
}
