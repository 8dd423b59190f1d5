"""The same record printed in another manner: another number form, width, label or file format.

What a record states does not depend on how it is printed. A manner rewrites annotated documents so
that every gold fact stays; what the reading then loses hangs on print and not on what is said.
"""
