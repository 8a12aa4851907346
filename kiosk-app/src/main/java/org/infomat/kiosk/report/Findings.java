package org.infomat.kiosk.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infomat.kiosk.audit.AuditRecord;
import org.infomat.kiosk.audit.AuditState;
import org.infomat.kiosk.hardware.Checked;
import org.infomat.kiosk.hardware.usage.Usage;
import org.infomat.kiosk.technician.Diagnosis;

/// What a report is made of.
///
/// @param devices each line of the diagnosis with what it does not show
/// @param audit the end of the audit log
/// @param auditFault what is wrong with the log, in no language
/// @param latest the log's last records, the newest first
public record Findings(
        UUID id,
        String terminal,
        String hall,
        Instant made,
        Diagnosis diagnosis,
        List<DeviceFindings> devices,
        AuditState.Whole audit,
        Optional<String> auditFault,
        List<AuditRecord> latest) {
    public Findings {
        devices = List.copyOf(devices);
        latest = List.copyOf(latest);
    }

    /// @param usage in the statistics' own units
    /// @param checks the last one at each level
    public record DeviceFindings(Diagnosis.DeviceLine line, Usage usage, List<Checked> checks) {
        public DeviceFindings {
            checks = List.copyOf(checks);
        }
    }
}
