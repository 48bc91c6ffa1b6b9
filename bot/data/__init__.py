"""What members bring in and take out: readers and writers of files. A reader gives a value or raises Refused."""
