/**
 * A user's project as a build tool describes it: which kernels it wants, which locks it lacks, and the classes of
 * kernels that are declared without Java.
 *
 * <p>A {@code ProjectRequest} is the description, {@code KernelsToml} and {@code Declarations} read kernels declared in
 * {@code ulpforge.toml} or by the build tool, {@code AnnotatedMethods} has the annotation processor list what the
 * sources ask for, and {@link dev.ulpforge.driver.project.Project} answers.
 *
 * {@snippet :
 * Path answer = Project.read(Path.of("target/ulpforge/request.txt")).answer(Path.of("target/ulpforge/answer.txt"));
 * }
 */
package dev.ulpforge.driver.project;
