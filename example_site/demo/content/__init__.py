"""The words of Thornmere School: everything in this folder is invented, the references excepted."""
