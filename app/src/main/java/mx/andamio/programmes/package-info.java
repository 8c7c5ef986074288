/**
 * Named strategies of the institution, each with the figures and goals that were published, their sources, and whether anything measures
 * it yet. It exists so that nothing that a paper names is lost for want of a measurement, and so that two figures that contradict each
 * other stand side by side. The pack fills it; pages and JSON read it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Programmes",
        allowedDependencies = {"register", "identity", "pages", "directory"})
package mx.andamio.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
