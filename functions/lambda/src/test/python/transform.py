# SPDX-License-Identifier: Apache-2.0
# Copyright the What Crisis? authors
"""Prints what CloudFormation makes of a SAM template, as JSON: transform.py TEMPLATE"""
import json
import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


class NoManagedPolicies:
    def load(self):
        return {}


with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file)
for resource in template["Resources"].values():
    if resource["Type"] == "AWS::Serverless::Function":
        # What `sam package` puts there.
        resource["Properties"]["CodeUri"] = "s3://bucket/whatcrisis-lambda.zip"
parameters = {name: p.get("Default", "Acme") for name, p in template["Parameters"].items()}
json.dump(transform(template, parameters, NoManagedPolicies()), sys.stdout)
