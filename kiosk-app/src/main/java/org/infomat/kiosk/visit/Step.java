package org.infomat.kiosk.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infomat.content.form.AnswerFault;
import org.infomat.content.reference.Typed;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.kiosk.servicing.Admission;

/// Where a visit stands: what the person in front of the terminal sees and can do. Each step is one screen.
public sealed interface Step {
    /// Nobody is there: the terminal invites.
    record Attract() implements Step {}

    /// @param over the step to return to, empty when the visit has just begun
    record ChooseLanguage(Optional<Step> over) implements Step {}

    record Home() implements Step {}

    /// What was found, as services in order: by typing, in a life event, or in a category.
    record Results(Finding finding, List<String> services) implements Step {
        public Results {
            services = List.copyOf(services);
        }
    }

    /// How services are being looked for.
    sealed interface Finding {
        record Typed(String text) implements Finding {}

        record LifeEvent(String id) implements Finding {}

        record Category(String id) implements Finding {}
    }

    /// What a service costs, takes and needs, and whether it can be used here and now.
    record ServicePage(String service) implements Step {}

    /// The information page of a service.
    record Information(String service) implements Step {}

    /// Waiting for a card, or for a number to be typed, as the service asks.
    record Identify(String service, String typed, Optional<Problem> problem) implements Step {}

    /// One page on which a person is asked for what is printed on their document, so that its chip can be read.
    record DocumentKey(String service, DocumentEntry.Part part, Optional<DocumentEntry.Fault> fault) implements Step {}

    /// The chip of a document is being read, which takes some seconds.
    ///
    /// @param ticket what was asked: an outcome with another number is of another document or another person
    record ReadingDocument(String service, long ticket) implements Step {}

    /// One page of questions, of an application or of the input of a look-up.
    ///
    /// @param changing whether the person came from "check your answers" and returns there
    record Questions(String service, String page, List<AnswerFault> faults, boolean changing) implements Step {
        public Questions {
            faults = List.copyOf(faults);
        }
    }

    record CheckAnswers(String service, Optional<Problem> problem) implements Step {}

    /// The application is being made durable.
    record Submitting(String service) implements Step {}

    /// Handed in; the receipt is being printed, or has been.
    record Receipt(HandedIn handedIn, Optional<PrintOutcome.Printed> printed) implements Step {}

    /// Handed in, but no receipt came out: the reference to photograph or write down. Goes only when confirmed.
    record ReferenceOnScreen(HandedIn handedIn, WhyNotPrinted why) implements Step {}

    /// Reference and code of an application, to be scanned or typed.
    record LookUpEntry(String reference, String code, Optional<EntryFault> fault) implements Step {}

    /// What is wrong with a typed reference or code. Each pair has a text `lookup.fault.PART.WHY`.
    record EntryFault(Part part, Typed.Why why) {
        public enum Part {
            REFERENCE,
            CODE
        }
    }

    /// Waiting for an answer from behind the terminal.
    ///
    /// @param ticket what was asked: an answer with another number is of another question or another person
    record Waiting(Asked asked, long ticket) implements Step {}

    sealed interface Asked {
        record Status(String reference, String code) implements Asked {}

        record LookUp(String service) implements Asked {}

        record Register(String register, String query, int page) implements Asked {}

        record Entry(String register, String entry) implements Asked {}
    }

    record Status(StatusView view) implements Step {}

    /// The answer of a look-up service.
    record LookUpAnswer(String service, List<LookUpRow> rows) implements Step {
        public LookUpAnswer {
            rows = List.copyOf(rows);
        }
    }

    /// @param query what the page was found by
    /// @param typed what stands in the search field by now
    record RegisterList(String service, String query, String typed, RegisterPage page) implements Step {}

    record RegisterDetail(String service, RegisterEntry entry) implements Step {}

    /// Something failed: what, and what to do. Trying again asks the same once more.
    record Failed(Problem problem, Optional<Asked> again) implements Step {}

    /// @param over the step that help is given on, and returned to
    /// @param call for somebody of the staff, where the person has made one
    record Help(Step over, Optional<Call> call) implements Step {
        static Help on(Step over) {
            return new Help(over, Optional.empty());
        }

        public boolean called() {
            return call.isPresent();
        }

        /// Whether calling once more would tell nobody anything new.
        boolean isHeardOrUnderWay() {
            return call.filter(made -> made.state() != Call.State.NOT_HEARD).isPresent();
        }

        /// What became of a call; of another one than this, nothing.
        Help heard(long ticket, boolean heard) {
            return call.filter(made -> made.ticket() == ticket)
                    .map(made -> new Call(ticket, heard ? Call.State.HEARD : Call.State.NOT_HEARD))
                    .map(made -> new Help(over, Optional.of(made)))
                    .orElse(this);
        }
    }

    /// A call for help.
    record Call(long ticket, State state) {
        public enum State {
            UNDER_WAY,
            /// The hub has it: the staff see it.
            HEARD,
            /// The hub is not reached. It will be told when it is, which may be late.
            NOT_HEARD
        }
    }

    /// Asks before answers are thrown away.
    record ConfirmLeaving(Step over, Leaving leaving) implements Step {}

    enum Leaving {
        START_OVER,
        FINISH
    }

    /// "Are you still there?"
    ///
    /// @param until when the visit ends if nobody touches
    record StillThere(Step over, Instant until) implements Step {}

    record OutOfService(Why why) implements Step {
        /// Each has a text `outofservice.NAME`.
        public enum Why {
            NO_CONTENT,
            BEING_SERVICED,
            TAMPERED,
            CLOSED_BY_OPERATOR
        }
    }

    /// Name and password of a technician; what the people see lies beneath and is untouched until they are known.
    ///
    /// @param since when it was asked for: what is typed in one is not found in the next
    /// @param answered what became of the last try
    record SignIn(Step over, Instant since, boolean checking, Optional<Admission> answered) implements Step {
        SignIn over(Step other) {
            return new SignIn(other, since, checking, answered);
        }

        SignIn asking() {
            return new SignIn(over, since, true, Optional.empty());
        }

        SignIn answered(Admission admission) {
            return new SignIn(over, since, false, Optional.of(admission));
        }
    }

    /// A technician is at the terminal: `Terminal.servicing` says what they look at.
    record Technician() implements Step {}

    /// Why there is no paper receipt. Each has a text `receipt.why.NAME`.
    enum WhyNotPrinted {
        OUT_OF_PAPER,
        COVER_OPEN,
        JAMMED,
        UNREACHABLE
    }
}
