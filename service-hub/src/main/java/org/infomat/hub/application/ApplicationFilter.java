package org.infomat.hub.application;

import java.util.Optional;

/// Which applications to list, and in which order.
///
/// @param referenceStart the first characters of the reference
/// @param first counted from 0
public record ApplicationFilter(
        Optional<String> service,
        Optional<String> applicant,
        Optional<Status> status,
        Optional<Flag> flag,
        Optional<String> referenceStart,
        Order order,
        int first,
        int most) {

    /// By the time of receipt or by the legal deadline; without a deadline last.
    public enum Order {
        OLDEST("received, id"),
        NEWEST("received desc, id"),
        MOST_URGENT("legal_deadline nulls last, received, id"),
        LEAST_URGENT("legal_deadline desc nulls last, received, id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public static ApplicationFilter all(Order order, int first, int most) {
        return new ApplicationFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order,
                first,
                most);
    }

    public ApplicationFilter service(Optional<String> wanted) {
        return new ApplicationFilter(wanted, applicant, status, flag, referenceStart, order, first, most);
    }

    public ApplicationFilter applicant(Optional<String> wanted) {
        return new ApplicationFilter(service, wanted, status, flag, referenceStart, order, first, most);
    }

    public ApplicationFilter status(Optional<Status> wanted) {
        return new ApplicationFilter(service, applicant, wanted, flag, referenceStart, order, first, most);
    }

    public ApplicationFilter flag(Optional<Flag> wanted) {
        return new ApplicationFilter(service, applicant, status, wanted, referenceStart, order, first, most);
    }

    public ApplicationFilter referenceStart(Optional<String> wanted) {
        return new ApplicationFilter(service, applicant, status, flag, wanted, order, first, most);
    }
}
