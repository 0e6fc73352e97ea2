"""What texts say: figures in prose, wording, a report from any hand."""
