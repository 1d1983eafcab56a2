/**
 * The estimated costs of programs, by tables of CPUs, which are files.
 *
 * <p>A {@link dev.ulpforge.model.cost.CostTable} says how long operations of each {@link
 * dev.ulpforge.model.cost.OperationKind} take each {@link dev.ulpforge.model.cost.Resource} of one CPU, with vectors of
 * one width; a {@link dev.ulpforge.model.cost.CostFile} has the tables of a CPU. {@link dev.ulpforge.model.cost.Costs}
 * estimate a {@link dev.ulpforge.model.cost.CostVector} by several tables, and make a single figure of it, by which
 * candidates are ordered.
 *
 * {@snippet :
 * CostVector nanos = Costs.portable().vector(program);
 * double onZen5 = nanos.nanos().get(new CostVector.Column("amd", 512));
 * boolean better = Costs.portable().cost(program) < Costs.portable().cost(other);
 * }
 */
package dev.ulpforge.model.cost;
