/** Many films on the machines of a cluster, by Apache Spark and Hadoop's paths. */
@NullMarked
package org.castlist.library.spark;

import org.jspecify.annotations.NullMarked;
