package org.liandong.tenancy;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The application's database: views only, filtered by what a transaction is bound to. A connection that was not looked at
 * for a second is validated before use, and the pool emptied when one is broken, so that a restarted database is found
 * again at once.
 */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/liandong",
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${ENV=LIANDONG_DB_URL}",
        user = "${ENV=LIANDONG_DB_USER}",
        password = "${ENV=LIANDONG_DB_PASSWORD}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 40,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
class ApplicationDatabase {}
