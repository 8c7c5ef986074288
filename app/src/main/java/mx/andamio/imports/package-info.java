/**
 * Offices' spreadsheets of commitments: kept as they came, checked, compared with what stands, and taken into the register all or nothing. It exists so
 * that nothing that an office keeps is typed again or overwritten in silence. Its own pages and JSON call it; it calls the commitments and the library
 * {@code sheets}, which reads and writes the files.
 */
@NullMarked
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {
            "register",
            "identity",
            "pages",
            "directory",
            "sessions",
            "commitments",
            "commitments :: life",
            "commitments :: goals"
        })
package mx.andamio.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
