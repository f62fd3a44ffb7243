package org.castlist.library.tables;

import java.io.Serializable;
import org.apache.spark.sql.Row;

/**
 * A row on its way to its table.
 *
 * @param row in the order of the table's columns
 */
record TableRow(Table table, Row row) implements Serializable {}
