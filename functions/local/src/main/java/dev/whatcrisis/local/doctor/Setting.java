// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

/** Where a watch is changed: what its team is told to do must be something that can be done there. */
public enum Setting {
    /** By the flags it is started with. */
    FLAG {
        @Override
        String of(String flag, String field) {
            return flag;
        }
    },
    /** By a config file. */
    FILE {
        @Override
        String of(String flag, String field) {
            return "its " + field + " in the file";
        }
    },
    /** Through the API, where there is nothing to start. */
    API {
        @Override
        String of(String flag, String field) {
            return "the field " + field + " of PUT /watches/{id}";
        }
    };

    /** How a person sets something, to be read after "with". */
    abstract String of(String flag, String field);
}
